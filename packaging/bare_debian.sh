# shellcheck shell=bash
# A bare Debian in a folder, shared by the scripts that prove things there. Needs root and debootstrap.
# Set "bare" to the folder and be in a mount space of your own (unshare --mount) before sourcing it.

path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

inside() { # inside USER [NAME=VALUE...] COMMAND...: in the bare system, with an empty environment
    local user="$1"
    shift
    chroot --userspec="$user:$user" --groups="$user" "$bare" env -i PATH="$path" "$@"
}

check() { # check NAME COMMAND...: output goes to a log, which is shown when the check fails
    local name="$1" from=$SECONDS file
    file="$bare/proof/$(printf '%s' "$1" | tr -c 'a-zA-Z0-9' '_').log"
    shift
    ("$@") > "$file" 2>&1 || {
        tail -n 60 "$file"
        echo "FAILED: $name"
        exit 1
    }
    echo "ok: $name ($((SECONDS - from)) s)"
}

mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null | grep -v '^ *#' |
    grep -oE '[a-z+]+://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ') || true
[ -n "$mirror" ] || { echo "No Debian mirror is set up on this machine." >&2; exit 2; }

# One of this machine's package settings, on one line; nothing when it is not set.
setting() {
    python3 -m pip config list | sed -nE "s/^(global|:env:)\.$1='(.*)'\$/\2/p" | tail -n 1 | sed 's/\\n/ /g'
}

# The settings that let this machine reach its package sources: servers, proxies, certificates, local folders.
copy_settings() {
    local key value place
    cp /etc/resolv.conf /etc/hosts "$bare/etc/"
    apt-config dump | grep -E '^Acquire::(https?|Check|Retries)' > "$bare/etc/apt/apt.conf.d/90proof" || true
    echo "[global]" > "$bare/etc/pip.conf"
    for key in index-url extra-index-url find-links trusted-host proxy timeout cert; do
        value=$(setting $key)
        [ -n "$value" ] || continue
        if [ $key = cert ]; then
            cp "$value" "$bare/etc/proof-certificates.pem"
            value=/etc/proof-certificates.pem
        fi
        echo "$key = $value" >> "$bare/etc/pip.conf"
        for place in $value; do
            place=${place#file://}
            [ "${place#/}" != "$place" ] && [ -d "$place" ] || continue
            [ "$(basename "$place")" != simple ] || place=$(dirname "$place")
            mkdir -p "$bare$place"
            mount --bind -o ro "$place" "$bare$place"
        done
    done
}

make_bare_system() { # make_bare_system SUITE
    debootstrap --variant=minbase "$1" "$bare" "$mirror"
}

mount_devices() {
    mount -t proc proc "$bare/proc"
    mount --bind /dev "$bare/dev"
}

mkdir -p "$bare/proof"
