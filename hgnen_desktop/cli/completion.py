"""Completion for shells, written from the same description as ``--help``."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator

from hgnen_desktop.cli.described import Described, Option
from hgnen_desktop.cli.parser import PROGRAM

_FUNCTION = "_" + PROGRAM.replace("-", "_")


def bash(root: Described) -> str:
    """The completion for bash."""
    lines = [
        f"# bash completion for {PROGRAM}",
        f"{_FUNCTION}() {{",
        '    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" way="" place',
        "    for ((place = 1; place < COMP_CWORD; place++)); do",
        '        case "$way ${COMP_WORDS[place]}" in',
        *(f'            "{_way(one)}") way="{_way(one)}" ;;' for one in root.walk() if one.words),
        "        esac",
        "    done",
        '    case "$way $before" in',
    ]
    for one in root.walk():
        for option in one.options:
            if option.names and option.choices:
                names = "|".join(f'"{_way(one)} {name}"' for name in option.names)
                lines += [f"        {names})", f"            {_compgen(option.choices)}", "            return ;;"]
    lines += ["    esac", '    case "$way" in']
    for one in root.walk():
        words = [*(part.words[-1] for part in one.parts), *_names(one)]
        lines.append(f'        "{_way(one)}") {_compgen(words)} ;;')
    return "\n".join([*lines, "    esac", "}", f"complete -o default -F {_FUNCTION} {PROGRAM}", ""])


def _way(one: Described) -> str:
    return "".join(f" {word}" for word in one.words)


def _names(one: Described) -> list[str]:
    return [name for option in one.options for name in option.names]


def _compgen(words: list[str] | tuple[str, ...]) -> str:
    return f'mapfile -t COMPREPLY < <(compgen -W "{" ".join(words)}" -- "$word")'


def zsh(root: Described) -> str:
    """The completion for zsh."""
    functions = [line for one in reversed(list(root.walk())) for line in _zsh_function(one)]
    return "\n".join([f"#compdef {PROGRAM}", *functions, f'{_FUNCTION} "$@"', ""])


def _zsh_function(one: Described) -> Iterator[str]:
    yield f"{_FUNCTION}{''.join(f'_{word}' for word in one.words)}() {{"
    specs = [spec for option in one.options for spec in _zsh_specs(option)]
    if not one.parts:
        yield f"    _arguments -s {' '.join(shlex.quote(spec) for spec in specs)}"
        yield "}"
        return
    yield f"    local -a parts=({' '.join(shlex.quote(f'{part.words[-1]}:{_zsh_text(part.help)}') for part in one.parts)})"
    yield f"    _arguments -C {' '.join(shlex.quote(spec) for spec in specs)} '1:command:->part' '*::argument:->rest'"
    yield "    case $state in"
    more = "; _files" if not one.words else ""
    yield f"        part) _describe command parts{more} ;;"
    yield "        rest) case $words[1] in"
    for part in one.parts:
        yield f"            {part.words[-1]}) {_FUNCTION}{''.join(f'_{word}' for word in part.words)} ;;"
    yield "        esac ;;"
    yield "    esac"
    yield "}"


def _zsh_specs(option: Option) -> Iterator[str]:
    value = ""
    if option.value:
        action = f"({' '.join(option.choices)})" if option.choices else "_files" if option.takes_file else " "
        value = f":{':' if option.may_lack_value else ''}{_zsh_text(option.value)}:{action}"
    if not option.names:
        yield f"*{value}"
        return
    for name in option.names:
        yield f"*{name}[{_zsh_text(option.help)}]{value}"


def _zsh_text(text: str) -> str:
    return "".join(f"\\{char}" if char in "[]:\\" else char for char in text)


def fish(root: Described) -> str:
    """The completion for fish."""
    lines = [f"# fish completion for {PROGRAM}"]
    for one in root.walk():
        when = _fish_when(one)
        for part in one.parts:
            lines.append(f"complete -c {PROGRAM} -n {when} -a {part.words[-1]} -d {shlex.quote(part.help)}")
        for option in one.options:
            if option.names:
                lines.append(f"complete -c {PROGRAM} -n {when} {_fish_option(option)}")
    return "\n".join([*lines, ""])


def _fish_when(one: Described) -> str:
    """Where in a line a command's words belong: behind its own, and where no other command was named yet."""
    tests = [f"__fish_seen_subcommand_from {word}" for word in one.words]
    if one.parts:
        tests.append(f"not __fish_seen_subcommand_from {' '.join(part.words[-1] for part in one.parts)}")
    return shlex.quote("; and ".join(tests) or "true")


def _fish_option(option: Option) -> str:
    parts = [f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names]
    if option.choices:
        parts.append(f"-x -a {shlex.quote(' '.join(option.choices))}")
    elif option.value and not option.may_lack_value:
        parts.append("-r" if option.takes_file else "-x")
    return " ".join([*parts, f"-d {shlex.quote(option.help)}"])


SHELLS: dict[str, Callable[[Described], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
