# broker: see README.md. Every target installs what a fresh Debian machine lacks.
PREFIX ?= /usr/local
DESTDIR ?=
RELEASE = swift build -c release --static-swift-stdlib
FAST_C = -Xcc -O2
BROKER = .build/release/broker
DEMO = .build/demo

.PHONY: build demo test bench soak docs lint install clean

build:
	@.ci/install-packages
	$(RELEASE) --product broker

# Makes a store of synthetic data and shows the book of business.
demo: build
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@HOME=$(CURDIR)/$(DEMO) XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= BROKER_STORE= $(BROKER) demo --store $(DEMO)/store.sqlite
	@echo
	@HOME=$(CURDIR)/$(DEMO) XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= $(BROKER) bob list --store $(DEMO)/store.sqlite

# Warnings of our own code are errors here; those of dependencies are not ours. C is optimised even for tests: a password's scrypt takes
# six times as long without.
test:
	@.ci/install-packages --test
	BROKER_STRICT=1 swift build --build-tests $(FAST_C)
	BROKER_STRICT=1 swift test --skip-build $(FAST_C)

bench: build
	@.ci/install-packages --test
	$(RELEASE) --product generate-carrier
	Benchmarks/run
	Benchmarks/x12/run.sh 50 5

# By hand, before an issue that names it is called resolved: a million damaged 834s, ten minutes of libFuzzer,
# a minute of eight processes on one store, twelve random histories against their model, a book of 100,000 groups.
soak:
	BROKER_X12_MUTATIONS=1000000 swift test -c release --filter MutationTests
	Benchmarks/x12/fuzz/run.sh 600
	BROKER_SOAK_SECONDS=60 swift test $(FAST_C) --filter ConcurrencyTests
	BROKER_HISTORY_SEEDS=12 BROKER_HISTORY_DAYS=150 swift test $(FAST_C) --filter HistoryTests
	$(RELEASE) --product broker && $(RELEASE) --product generate-carrier
	BROKER_LARGE_BOOK=1 BROKER_BINARY=$(CURDIR)/$(BROKER) swift test $(FAST_C) --filter summaryAgreesWithTheListAndWithSQL

docs:
	@.ci/install-packages
	swift run $(FAST_C) generate-docs .

lint:
	swift format lint --strict --recursive Package.swift Sources Tests
	shellcheck .ci/run .ci/install-packages Examples/*.sh

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -s -m 0755 $(BROKER) $(DESTDIR)$(PREFIX)/bin/broker
	install -m 0644 man/*.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	install -m 0644 completions/broker.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/broker
	install -m 0644 completions/_broker $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_broker
	install -m 0644 completions/broker.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/broker.fish

clean:
	rm -rf .build
