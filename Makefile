# make run      open the window; DOC=path opens a document of your own
# make test     lint, then every test
# make screen   the stories once more, on a virtual X11 screen with a window manager (Xvfb, openbox)
# make lint     formatting, types, imports
# make bench    measure against comparable programs
# make lock     bring requirements.lock and requirements-dev.lock up to date with pyproject.toml
# make fuzz     break files by chance and give them to whatever reads such files; INPUTS=100000 takes longer
# make pictures  take the pictures of the window anew
# make wheel    what pip and pipx install, in dist/
# make dist     a folder that needs no Python, in dist/tiltak; make dist-test tries it, make deb packs it for Debian
# make translations   bring the languages of the window up to date with its texts
.PHONY: run test screen lint bench lock fuzz translations pictures wheel dist dist-test deb
.DEFAULT_GOAL := run

BIN := .venv/bin
READY := .venv/ready
TOOLS := .venv/tools
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate \
	--custom-compile-command "make lock" --python-version 3.11
DOC ?=
INPUTS ?= 2000
SHOT := build/window.png

run: $(READY)
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		mkdir -p build && \
		QT_QPA_PLATFORM=offscreen $(BIN)/tiltak --shot $(SHOT) $(if $(DOC),"$(DOC)") && \
		echo "There is no screen here: the window is drawn in $(SHOT)."; \
	else \
		$(BIN)/tiltak $(if $(DOC),"$(DOC)"); \
	fi

test: lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto

screen: $(TOOLS)
	.ci/on-screen

lint: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(TOOLS)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --group bench
	$(BIN)/python -m tests.benchmarks

lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(COMPILE) pyproject.toml --group build -o requirements.lock
	$(COMPILE) pyproject.toml --group build --group dev --constraint requirements.lock -o requirements-dev.lock
	$(COMPILE) --group pyproject.toml:dist --constraint requirements.lock -o installers/requirements.lock

wheel: $(READY)
	rm -rf build/lib build/bdist.*
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

dist: $(READY)
	@if [ -e dist/tiltak/tiltak-data ]; then \
		echo "Somebody keeps notes in dist/tiltak/tiltak-data: move that folder away first."; exit 1; fi
	@.ci/prepare-packing
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r installers/requirements.lock
	$(BIN)/python -m PyInstaller --noconfirm --log-level ERROR --workpath build/pyinstaller installers/tiltak.spec
	@du -sh dist/tiltak

dist-test: dist $(TOOLS)
	$(BIN)/python -m pytest -n auto tests/installers

deb: dist
	installers/deb

fuzz: $(TOOLS)
	$(BIN)/python -m tests.fuzzing --inputs $(INPUTS)

translations: $(READY)
	for language in nb_NO nn_NO en_GB; do \
		texts=resources/translations/tiltak_$${language%_*}.ts; \
		plural=; [ $$language = en_GB ] && plural=-pluralonly; \
		$(BIN)/pyside6-lupdate $$(find reader -name '*.py' | sort) -ts $$texts -source-language en \
			-target-language $$language -locations none -no-obsolete $$plural && \
		$(BIN)/pyside6-lrelease $$texts -qm $${texts%.ts}.qm || exit; \
	done
	for texts in resources/translations/qt_*.ts; do \
		$(BIN)/pyside6-lrelease $$texts -qm $${texts%.ts}.qm || exit; \
	done

pictures: $(TOOLS)
	$(BIN)/python -m tests.pictures
	QT_QPA_PLATFORM=offscreen $(BIN)/python installers/draw_icons.py

$(READY): requirements.lock .ci/prepare .ci/system-packages
	@.ci/prepare
	@# What an installed package has: else a start compiles every module, where Python may not write beside the sources.
	@$(BIN)/python -m compileall -q index_builder reader resources

$(TOOLS): $(READY) requirements-dev.lock
	@echo "Installing what requirements-dev.lock lists into .venv ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
