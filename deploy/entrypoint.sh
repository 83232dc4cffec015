#!/bin/sh
# Secrets come as files, one each; the program takes them from its environment. A file that is not there sets nothing.
set -eu
secrets=${TYNDAU_SECRETS:-/run/secrets}

secret() {
    if [ -f "$secrets/$1" ]; then
        cat "$secrets/$1"
    fi
}

: "${TYNDAU_TELEGRAM_TOKEN:=$(secret telegram_token)}"
: "${TYNDAU_MAIL_PASSWORD:=$(secret mail_password)}"
: "${PGPASSWORD:=$(secret database_password)}"
export TYNDAU_TELEGRAM_TOKEN TYNDAU_MAIL_PASSWORD PGPASSWORD
exec tyndau "$@"
