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

# Not by a pipe to grep -q: that may end before the other side has said all.
has() { case "$1" in *"$2"*) return 0 ;; esac; return 1; }
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
first() { windows | sed -n 1p; }
title() { xdotool getwindowname "$(first)"; }
is_shown() { has "$(title)" "$1"; }

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

has "$(meipi --version)" 'meipi 0' || has "$(meipi --version)" 'meipi 1' || fail "the version"
has "$(meipi outline ~/文稿/春灌讲话.txt)" '一、先把水账算清楚' || fail "the outline"
has "$(meipi text ~/文稿/通知.md)" '段长制' || fail "the text of Markdown"
loaded=$(LD_DEBUG=files meipi text ~/文稿/通知.md 2>&1 >/dev/null | grep -c 'libQt6' || true)
[ "$loaded" = 0 ] || fail "a command has loaded Qt"
say "commands read texts, without Qt"

mkfifo "$display"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$display" 2>/dev/null &
processes+=($!)
DISPLAY=:$(head -1 "$display")
export DISPLAY
openbox >/dev/null 2>&1 &
processes+=($!)

has "$(gio mime text/plain | sed -n 1p)" meipi.desktop || fail "text/plain is opened by $(gio mime text/plain)"
[ "$(xdg-mime query default application/pdf)" = meipi.desktop ] || fail "application/pdf"
[ "$(xdg-mime query default x-scheme-handler/meipi)" = meipi-link.desktop ] || fail "links"
say "the desktop knows what the program opens"

gio open ~/文稿/春灌讲话.txt
until_true is_shown 春灌 || fail "no window with the file: $(windows | wc -l) windows"
window=$(first)
say "a file manager's way shows the file: $(title)"
has "$(xprop -id "$window" WM_CLASS)" '"meipi"' || fail "the window's class"
has_picture() { has "$(xprop -id "$window" _NET_WM_ICON)" 'Icon (48 x 48)'; }
until_true has_picture || fail "the window has no picture: $(xprop -id "$window" _NET_WM_ICON | cut -c1-200)"
say "the window has its class and its picture"
sleep 3
scrot --overwrite "$shown/packaged.png"

meipi annotate ~/文稿/春灌讲话.txt --quote 查存水 --note 各乡镇报数 >/dev/null || fail "a command beside the window"
has "$(meipi annotations ~/文稿/春灌讲话.txt)" 各乡镇报数 || fail "the annotations"
meipi check >/dev/null || fail "the library's check"
say "commands annotate beside the window"
sleep 3
scrot --overwrite "$shown/packaged.png"

# Under no desktop that it knows, xdg-open asks a program for the kind of a file that is not there.
XDG_CURRENT_DESKTOP=GNOME xdg-open ~/文稿/通知.md
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
