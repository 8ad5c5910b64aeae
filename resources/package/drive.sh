#!/usr/bin/env bash
# Uses the installed program as a person does: commands, a file manager's way to open files, links. Run by try.sh in a session bus.
set -euo pipefail
shown=$1
export LANG=zh_CN.UTF-8 LC_CTYPE=C.UTF-8
display=$shown/display
processes=()

finish() {
    for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
}
trap finish EXIT

say() { echo "ok: $*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }

# Waits up to 30 seconds until a command succeeds.
until_true() {
    for _ in $(seq 150); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        sleep 0.2
    done
    return 1
}

windows() { xdotool search --onlyvisible --class '^meipi$' 2>/dev/null | sort -u; }
title() { xdotool getwindowname "$(windows | head -1)"; }
is_shown() { title | grep -q "$1"; }

mkdir -p ~/文稿
cat >~/文稿/春灌讲话.txt <<'TEXT'
在全县春灌工作会议上的讲话

（2026年3月6日）

同志们：

今年开春以来雨水偏少，各乡镇的塘坝存水不到常年的六成。今天把大家请来，只讲三件事。

一、先把水账算清楚
　　一是查存水，二是查渠道，三是查机泵。每个村的台账月底前报到水利站。

二、再把责任落到人
　　哪一段渠、哪一台泵归谁管，要写在牌子上，立在渠边上。

三、还要把纪律讲明白
　　截水、抢水的，一律按制度处理。
TEXT
printf '# 关于印发管护办法的通知\n\n各村民委员会：\n\n## 一、总体要求\n\n渠道管护实行段长制。\n' >~/文稿/通知.md

meipi --version | grep -q '^meipi [0-9]' || fail "the version"
meipi outline ~/文稿/春灌讲话.txt | grep -q '一、先把水账算清楚' || fail "the outline"
meipi text ~/文稿/通知.md | grep -q '段长制' || fail "the text of Markdown"
loaded=$(LD_DEBUG=files meipi text ~/文稿/通知.md 2>&1 >/dev/null | grep -c 'libQt6' || true)
[ "$loaded" = 0 ] || fail "a command has loaded Qt"
man -w meipi >/dev/null 2>&1 || [ -e /usr/share/man/man1/meipi.1.gz ] || [ -e /etc/dpkg/dpkg.cfg.d/docker ] || fail "the manual's page"
say "commands read texts, without Qt"

mkfifo "$display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$display" 2>/dev/null &
processes+=($!)
DISPLAY=:$(head -1 "$display")
export DISPLAY
openbox >/dev/null 2>&1 &
processes+=($!)

gio mime text/plain | head -1 | grep -q 'meipi.desktop' || fail "text/plain is opened by $(gio mime text/plain | head -1)"
[ "$(xdg-mime query default application/pdf)" = meipi.desktop ] || fail "application/pdf"
[ "$(xdg-mime query default x-scheme-handler/meipi)" = meipi-link.desktop ] || fail "links"
say "the desktop knows what the program opens"

gio open ~/文稿/春灌讲话.txt
until_true is_shown 春灌 || fail "no window with the file: $(windows | wc -l) windows"
window=$(windows | head -1)
say "a file manager's way shows the file: $(title)"
xprop -id "$window" WM_CLASS | grep -q '"meipi"' || fail "the window's class"
until_true sh -c "xprop -id $window -f _NET_WM_ICON 32c _NET_WM_ICON | grep -q '='" || fail "the window has no picture"
xprop -id "$window" -notype 32c _NET_WM_ICON | grep -q 'not found' && fail "the window has no picture"
say "the window has its class and its picture"
sleep 3
scrot --overwrite "$shown/packaged.png"

meipi annotate ~/文稿/春灌讲话.txt --quote 查存水 --note 各乡镇报数 >/dev/null || fail "a command beside the window"
meipi annotations ~/文稿/春灌讲话.txt | grep -q 各乡镇报数 || fail "the annotations"
meipi check >/dev/null || fail "the library's check"
say "commands annotate beside the window"
sleep 3
scrot --overwrite "$shown/packaged.png"

xdg-open ~/文稿/通知.md
until_true is_shown 管护办法 || fail "the second file is not shown: $(title)"
[ "$(windows | wc -l)" = 1 ] || fail "a second window was opened"
say "a second file is handed over to the window: $(title)"

gio open 'meipi://open?document=1&start=0'
until_true is_shown 春灌 || fail "the link is not followed: $(title)"
[ "$(windows | wc -l)" = 1 ] || fail "a link has opened a second window"
say "a link is followed in the window: $(title)"

xdotool key --clearmodifiers alt+F4
is_gone() { [ -z "$(windows)" ]; }
until_true is_gone || fail "the window does not close"
! pgrep -u "$(id -u)" -x meipi >/dev/null || until_true sh -c "! pgrep -u $(id -u) -x meipi" || fail "a process goes on without its window"
say "the program ends with its window"
