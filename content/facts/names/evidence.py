"""What tells that a name is a person's: a given name, a family name, an initial.

The model's label alone is no evidence: it takes books, schools and provinces of other tongues for persons.
"""

import re
from collections.abc import Sequence

from content.facts.names.genders import is_given_name
from content.facts.names.kinds import HEADS
from content.language import is_noun, words

# Family names that stand first, in the Chinese, Korean and Vietnamese way.
_FAMILY_FIRST = words(
    "Ai An Bai Bao Bi Bian Cai Cao Cen Chai Chang Chen Cheng Chi Chiang Chu Cui Dai Deng Ding Dong Dou Du Duan Fan "
    "Fang Fei Feng Fu Gan Gao Ge Geng Gong Gou Gu Guan Guo Han Hao He Hong Hou Hu Hua Huang Huo Ji Jia Jian Jiang "
    "Jiao Jin Jing Kang Ke Kong Kuang Lai Lan Lei Leng Li Lian Liang Liao Lin Ling Liu Long Lou Lu Luan Luo Lü Ma Mao "
    "Mei Meng Mi Miao Mo Mu Nie Ning Ouyang Pan Pang Pei Peng Pu Qi Qian Qiao Qin Qiu Qu Quan Ran Ren Rong Ruan Shang "
    "Shao Shen Sheng Shi Shu Sima Situ Song Soong Su Sun Tan Tang Tao Teng Tian Tong Tu Wan Wang Wei Wen Weng Wu Xi "
    "Xia Xiang Xiao Xie Xin Xing Xiong Xu Xue Yan Yang Yao Ye Yi Yin Ying You Yu Yuan Yue Yun Zang Zeng Zha Zhai Zhan "
    "Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zhuge Zhuo Zong Zou Zuo Ahn Bae Baek Cho Choe Choi Chun Gwak Heo Hwang Im "
    "Jang Jeon Jeong Jo Jung Kim Kwon Lee Nam Noh Oh Paek Pak Park Roh Ryu Seo Shim Shin Son Woo Yeo Yim Yoo Yoon Yun "
    "Bui Dang Dao Dinh Do Doan Duong Ho Hoang Huynh Le Luong Ly Mai Ngo Nguyen Pham Phan Phung Tran Trinh Truong Vo "
    "Vu Nguyễn Trần Lê Phạm Ngô Hồ Võ Đinh"
)
_SYLLABLE = r"(?:[bpmfdtnlgkhjqxzcrswy]?[hrwy]?[aeiouüơưâê]+(?:ng|nh|ch|[nrklmtp])?)"
_ASIAN_GIVEN = re.compile(rf"{_SYLLABLE}{{1,2}}(?:-{_SYLLABLE})?", re.I)
_JAPANESE_FAMILY = re.compile(
    r"[A-Z][a-z]*(?:yama|moto|kawa|gawa|mura|saki|zaki|shima|jima|guchi|hara|wara|uchi|naka|nishi|bashi|matsu|tani|miya|"
    r"zawa|sawa|numa|kuma|oka|hashi|mizu|sugi|mori|eda|ida|oda|ada|ura|ita|ito|ano|ino|ono|aki)|"
    r"Suzuki|Sat[oō]|Kat[oō]|It[oō]|Sait[oō]|Oda|Abe|Mori|H[oō]j[oō]|T[oō]j[oō]|Toyotomi|Minamoto|Taira"
)
# Endings of family names that nothing else has.
_FAMILY_ENDINGS = (
    "sson", "sdottir", "sdóttir", "ovich", "evich", "ović", "ević", "ovna", "evna", "enko", "shvili", "opoulos",
    "idis", "escu", "owski", "ewski", "iński", "yński", "inski", "ovsky", "evsky", "czyk", "oğlu", "oglu", "sdatter",
)  # fmt: skip
_GAELIC = re.compile(r"(?:Mc|Mac|O['’])[A-Z]")
_OF_FAMILY = words("von van der bin ibn bint ben zu ter")
_INITIAL = re.compile(r"(?:^| )(?:[A-Z]\. ?)+(?=[A-Z]\w+)")


def is_family_first(name: Sequence[str]) -> bool:
    """Say whether the words of a name are a family name and what stands behind it: "Deng Xiaoping", "Sato Akira"."""
    first, *given = name
    if not 1 <= len(given) <= 2:
        return False
    if first in _FAMILY_FIRST:
        return all(_ASIAN_GIVEN.fullmatch(word) and word.lower() not in HEADS for word in given)
    return (
        len(given) == 1
        and bool(_JAPANESE_FAMILY.fullmatch(first))
        and is_given_name(given[0])
        and not is_given_name(first)
    )


def is_family_name(word: str) -> bool:
    """Say whether a word can hardly be anything but a family name: "McIntyre", "Johansson"."""
    return bool(_GAELIC.match(word)) or word.lower().endswith(_FAMILY_ENDINGS)


def has_initial(text: str) -> bool:
    """Say whether a name has an initial before its last word: "Owen D. Young"; not "Appendix B."."""
    found = _INITIAL.search(text)
    return found is not None and not is_noun(text.split()[-1].lower())


def looks_personal(name: Sequence[str], text: str) -> bool:
    """Say whether the words of a name are a person's, whatever stands around it."""
    said = text.split()
    if is_given_name(said[0]) or is_family_first(said) or has_initial(text) or is_family_name(said[-1]):
        return True
    return any(word in _OF_FAMILY for word in name[1:-1])
