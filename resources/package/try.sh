#!/usr/bin/env bash
# Tries the Debian package in a fresh system: try.sh FOLDER, as root, where FOLDER is a Debian or Ubuntu made by debootstrap.
# What is changed there but does not belong to the package, what it asks for or this trial is told, and the trial fails.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
top=$(dirname "$(dirname "$here")")
root=${1:-}
package=$(ls -t "$top"/dist/meipi_*.deb 2>/dev/null | head -1)
if [ -z "$root" ] || [ ! -x "$root/usr/bin/apt-get" ] || [ "$(id -u)" != 0 ] || [ -z "$package" ]; then
    echo "As root, after make package: try.sh FOLDER, where FOLDER was made by debootstrap --variant=minbase --include=ca-certificates" >&2
    exit 2
fi
tools="dbus libglib2.0-bin openbox procps scrot x11-utils xdg-utils xdotool xvfb"
work=$root/var/tmp/meipi-trial
mounted=()

finish() {
    for folder in "${mounted[@]}"; do umount -l "$folder"; done
    rm -rf "$work"
}
trap finish EXIT

for folder in proc dev; do
    if ! mountpoint -q "$root/$folder"; then
        mount --bind "/$folder" "$root/$folder"
        mounted+=("$root/$folder")
    fi
done

inside() {
    env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} chroot "$root" "$@"
}

# Lists of packages, logs and caches belong to the system; homes are looked at apart.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./run -o -path ./tmp -o -path ./var -o -path ./home \
        -o -path ./root \) -prune -o -print | sort)
}

echo "== $(inside sh -c '. /etc/os-release; echo $PRETTY_NAME'): $(basename "$package"), $(du -m "$package" | cut -f1) MiB"
inside apt-get update -qq
inside apt-get install -qq --yes --no-install-recommends $tools >/dev/null
inside id reader >/dev/null 2>&1 || inside useradd --create-home --shell /bin/bash reader
# What a trial that has failed has left.
inside dpkg --purge meipi >/dev/null 2>&1 || true
inside apt-get autoremove -qq --yes --purge >/dev/null
rm -rf "$root/home/reader/.local" "$root/home/reader/.config" "$root/home/reader/.cache"
mkdir -p "$work"
chmod 755 "$work"
cp "$package" "$work/meipi.deb"
cp "$here/drive.sh" "$work/"
files >"$work/before"

echo "== install"
inside apt-get install -qq --yes "/var/tmp/meipi-trial/meipi.deb" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
inside dpkg -s meipi | grep -E "^(Status|Version|Installed-Size)"
inside dpkg --verify meipi

echo "== drive, as a person without rights"
mkdir "$work/shown"
inside chown reader /var/tmp/meipi-trial/shown
inside su - reader -c "dbus-run-session -- bash /var/tmp/meipi-trial/drive.sh /var/tmp/meipi-trial/shown"
mkdir -p "$top/build/shots"
cp "$work/shown/packaged.png" "$top/build/shots/packaged.png"

echo "== remove and purge"
inside apt-get remove -qq --yes meipi >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
left=$(cd "$root" && find usr etc opt -iname '*meipi*')
if [ -n "$left" ]; then echo "left after removal: $left"; exit 1; fi
# It has no settings in /etc, so that nothing may be left to purge: apt calls that an unknown package.
inside dpkg --purge meipi >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
inside apt-get autoremove -qq --yes --purge >>"$work/log" 2>&1
inside dpkg -s meipi >/dev/null 2>&1 && { echo "dpkg still knows meipi"; exit 1; }
files >"$work/after"
# Other packages' triggers keep these: lists of what is installed, made anew as a whole.
indexes='/(mimeinfo\.cache|icon-theme\.cache|ld\.so\.cache)$|^\./usr/share/mime(/|$)|__pycache__'
changed=$(diff "$work/before" "$work/after" | grep '^[<>]' | grep -vE "$indexes" || true)
if [ -n "$changed" ]; then echo "files before (<) and after (>) differ:"; echo "$changed"; exit 1; fi
echo "no file is left but the reader's own:"
(cd "$root/home/reader" && find . -path '*meipi*' -type f | sort)
