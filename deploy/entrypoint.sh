#!/bin/sh
# Secrets come as files, one each; the program takes them from its environment. A file that is not there sets nothing;
# one that cannot be read stops the start: without its token the service would tell nobody.
set -eu
secrets=${TYNDAU_SECRETS:-/run/secrets}

secret() {
    if [ -e "$secrets/$1" ]; then
        cat "$secrets/$1"
    fi
}

TYNDAU_TELEGRAM_TOKEN=${TYNDAU_TELEGRAM_TOKEN:-$(secret telegram_token)}
TYNDAU_MAIL_PASSWORD=${TYNDAU_MAIL_PASSWORD:-$(secret mail_password)}
PGPASSWORD=${PGPASSWORD:-$(secret database_password)}
export TYNDAU_TELEGRAM_TOKEN TYNDAU_MAIL_PASSWORD PGPASSWORD
exec tyndau "$@"
