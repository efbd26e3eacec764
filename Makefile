# Aliases of ./dev, for fingers that type make.
.PHONY: run test lint types lock
run test lint types lock:
	./dev $@
