# Runs one tab's command, records its exit code, then does what the exit mode says.
# usage: /bin/sh launch.sh EXIT_MODE NUMBER LAYOUT TAB START_DIR [FILE_OF_SIMPLE_COMMANDS]
sessions_mode=$1 sessions_number=$2 sessions_dir=$5 sessions_file=${6-}
sessions_folder=${0%/*} sessions_changed=${0%/*/*}/changed
sessions_note() {
  read -r sessions_now sessions_rest 2>/dev/null </proc/uptime || sessions_now=@$(date +%s)
  sessions_line="$sessions_number $1 $sessions_now" sessions_lost=
  # The newline in front ends a line of which a full disk took only a part.
  if ! printf '\n%s\n' "$sessions_line" 2>/dev/null >>"$sessions_folder/records"; then
    # The name of an empty file takes no space, and needs no right to the records.
    set -- $sessions_line
    if ! printf '' 2>/dev/null >"$sessions_folder/$1.$2.$3.$4"; then
      sessions_lost=1
      [ -z "${TMUX_PANE-}" ] ||
        tmux set-option -p -t "$TMUX_PANE" @sessions_note "$sessions_line" >/dev/null 2>&1
    fi
  fi
  printf '' 2>/dev/null >"$sessions_changed"
}
# The caller's variables, for the command and for the shell after it; not for this script.
sessions_environment() {
  [ ! -r "$sessions_folder/environment" ] || . "$sessions_folder/environment" 2>/dev/null
}
set --
trap sessions_signal=1 INT QUIT
# A limit on the size of files would end the launcher with this signal.
trap : 25
# What this replaces may hold the same port or lock: the command waits for its end.
while [ ! -e "$sessions_folder/placed" ]; do
  [ -e "$0" ] || exit 1
  sleep 0.050 2>/dev/null || sleep 1
done
while :; do
  sessions_note "start $$"
  if cd -- "$sessions_dir"; then
    if [ -n "$sessions_file" ]; then
      ( sessions_environment; . "$sessions_folder/$sessions_file" )
    else
      ( sessions_environment; exec /bin/sh "$sessions_folder/$sessions_number.cmd" )
    fi
    sessions_code=$?
  else
    sessions_code=126
  fi
  sessions_note "end $sessions_code"
  if [ -n "$sessions_lost" ]; then
    printf '\nThe exit code %s could not be recorded in %s.\n' "$sessions_code" "$sessions_folder"
  fi
  if [ "$sessions_mode" = killWindow ]; then
    # A window that closes while its session is still being built could end the session.
    while [ -e "$0" ] && [ ! -e "$sessions_folder/placed" ]; do sleep 0.02 2>/dev/null || sleep 1; done
    if [ -n "$sessions_lost" ] && [ -e "$0" ]; then
      # Nothing but this window knows the exit code.
      printf 'Press Enter to close.\n'
      read -r sessions_reply
    fi
    exit "$sessions_code"
  fi
  stty sane 2>/dev/null
  [ "$sessions_mode" = terminate ] || break
  printf '\nProcess completed with exit code %s. Press Enter to restart, or type anything and press Enter to close.\n' "$sessions_code"
  while :; do
    sessions_signal=
    IFS= read -r sessions_reply
    sessions_read=$?
    # Did a signal such as Ctrl-C interrupt the read? dash returns 1 then, as for Ctrl-D.
    [ "$sessions_read" -ne 0 ] && [ -n "$sessions_signal" ] || break
  done
  if [ "$sessions_read" -ne 0 ] || [ -n "$sessions_reply" ]; then
    exit "$sessions_code"
  fi
done
trap - INT QUIT 25
sessions_environment
# The command, as a text: a simple one shares its file with others.
sessions_line=$sessions_folder/$sessions_number.cmd
if [ -n "$sessions_file" ] && [ ! -e "$sessions_line" ]; then
  while IFS= read -r sessions_text; do
    case $sessions_text in
      "$sessions_number) "*" ;;")
        sessions_text=${sessions_text#*") "}
        (umask 077 && printf '%s\n' "${sessions_text%" ;;"}" >"$sessions_line")
        break
        ;;
    esac
  done <"$sessions_folder/$sessions_file"
fi 2>/dev/null
# What a shell reads first, in a file of its own; $1 is its name.
sessions_hook() {
  sessions_hook=$sessions_folder/$1
  [ -r "$sessions_hook" ] ||
    (umask 077 && cat >"$sessions_hook.$$" && mv -f "$sessions_hook.$$" "$sessions_hook") 2>/dev/null
  [ -r "$sessions_line" ] && [ -r "$sessions_hook" ]
}
# Prints the command above the prompt of a shell that cannot have it in its history.
sessions_show() {
  [ ! -r "$sessions_line" ] ||
    printf '%s\n' "$(head -c 2000 "$sessions_line" | tr '\001-\010\013-\037\177' '?')"
  sessions_line=
}
# Becomes the shell $1.
sessions_become() {
  case ${1##*/} in
    bash)
      if sessions_hook bashrc <<'END'
# Adds the command that has ended to the history before the first prompt; then nothing is left of this.
sessions_command=$sessions_line
unset sessions_line
# What ends the shell in its start files must not close the window.
trap 'echo "The start files of bash ended it, so this is /bin/sh."; exec /bin/sh' EXIT
[ ! -r ~/.bashrc ] || . ~/.bashrc
case $(declare -p PROMPT_COMMAND 2>/dev/null) in
  'declare -a'*) sessions_kind=array sessions_prompt=("${PROMPT_COMMAND[@]}"); unset PROMPT_COMMAND ;;
  ?*) sessions_kind=text sessions_prompt=("$PROMPT_COMMAND") ;;
  *) sessions_kind= sessions_prompt=() ;;
esac
# Returns 0 if it has to run before the next prompt too: a ! in the command means nothing to the shell that ran it.
sessions_add() {
  case $(trap -p EXIT) in *'start files of bash'*) trap - EXIT ;; esac
  if [ -n "${sessions_bang-}" ]; then
    set -H
    return 1
  fi
  [[ -o history ]] || return 1
  local text
  text=$(<"$sessions_command") 2>/dev/null
  [ -n "$text" ] || return 1
  history -s -- "$text"
  if [[ -o histexpand ]] && [ "$(history -p -- "$text" 2>/dev/null)" != "$text" ]; then
    sessions_bang=1
    set +H
    return 0
  fi
  return 1
}
sessions_first='if ! sessions_add; then
  if [ "$PROMPT_COMMAND" != "$sessions_first" ]; then
    PROMPT_COMMAND=${PROMPT_COMMAND/"$sessions_first"/:}
    sessions_prompt=()
  elif [ "$sessions_kind" = text ]; then
    PROMPT_COMMAND=${sessions_prompt[0]}
  else
    unset PROMPT_COMMAND
    [ -z "$sessions_kind" ] || PROMPT_COMMAND=("${sessions_prompt[@]}")
  fi
  unset -f sessions_add
  unset sessions_command sessions_kind sessions_bang sessions_first
fi
for sessions_each in ${sessions_prompt[@]+"${sessions_prompt[@]}"}; do eval "$sessions_each"; done
unset sessions_each
[ -n "${sessions_first-}" ] || unset sessions_prompt'
PROMPT_COMMAND=$sessions_first
END
      then
        export sessions_line
        exec "$1" --rcfile "$sessions_hook"
      fi
      ;;
    zsh)
      if sessions_hook .zshenv <<'END'
# Adds the command that has ended to the history before the first prompt; then nothing is left of this.
if [[ -n ${sessions_zdotdir+set} ]]; then export ZDOTDIR=$sessions_zdotdir; else unset ZDOTDIR; fi
sessions_command=$sessions_line
unset sessions_line sessions_zdotdir
[[ ! -r ${ZDOTDIR:-$HOME}/.zshenv ]] || source "${ZDOTDIR:-$HOME}/.zshenv"
if [[ -o interactive ]]; then
  sessions_precmd() {
    if [[ -n ${sessions_bang-} ]]; then
      histchars=$sessions_bang
    else
      local text="$(<$sessions_command)"
      zshexit_functions=(${zshexit_functions:#sessions_exit})
      (( ${#zshexit_functions} )) || unset zshexit_functions
      unfunction sessions_exit 2>/dev/null
      if [[ -n $text && ! ( -o histignorespace && $text == ' '* ) ]]; then print -rs -- "$text"; fi
      # A ! in the command means nothing to the shell that ran it. The option itself would count from the next line on.
      if [[ -o banghist && $text == *'!'* ]]; then
        sessions_bang=$histchars
        histchars=$'\1'${histchars#?}
        return
      fi
    fi
    precmd_functions=(${precmd_functions:#sessions_precmd})
    (( ${#precmd_functions} )) || unset precmd_functions
    unset sessions_command sessions_bang
    unfunction sessions_precmd
  }
  precmd_functions+=(sessions_precmd)
  # What ends the shell in its start files must not close the window.
  sessions_exit() {
    print 'The start files of zsh ended it, so this is /bin/sh.'
    exec /bin/sh
  }
  zshexit_functions+=(sessions_exit)
else
  unset sessions_command
fi
END
      then
        [ -z "${ZDOTDIR+set}" ] || export sessions_zdotdir="$ZDOTDIR"
        export sessions_line ZDOTDIR="$sessions_folder"
        exec "$1"
      fi
      ;;
    fish)
      if sessions_hook config.fish <<'END'
# Offers the command that has ended before the first prompt; then nothing is left of this.
set -g sessions_command $sessions_line
set -e sessions_line
set -e sessions_hook
function sessions_text
    cat $sessions_command | string collect
    set -e sessions_command
    functions -e sessions_text sessions_key sessions_prompt
end
if test (string split . -- $version)[1] -ge 4
    function sessions_prompt --on-event fish_prompt
        history append -- (sessions_text | string collect)
    end
else
    # It has no way to add to the history. Its line can be set from a key only: the terminal's answer to a question.
    function sessions_key
        for mode in default insert
            bind -M $mode -e \e\[0n
        end
        if test -z "$(commandline)"
            commandline -r -- "$(sessions_text)"
        else
            sessions_text >/dev/null
        end
    end
    for mode in default insert
        bind -M $mode \e\[0n sessions_key
    end
    function sessions_prompt --on-event fish_prompt
        functions -e sessions_prompt
        printf '\e[5n'
    end
end
END
      then
        export sessions_line sessions_hook
        exec "$1" -C 'source $sessions_hook'
      fi
      ;;
  esac
  sessions_show
  exec "$1"
}
sessions_shell=${SHELL:-/bin/sh} sessions_why=
case $sessions_shell in
  */*) ;;
  *) sessions_shell=$(command -v -- "$sessions_shell") || sessions_shell=$SHELL ;;
esac
if [ -d "$sessions_shell" ]; then
  sessions_why='is a directory'
elif [ ! -e "$sessions_shell" ]; then
  sessions_why='does not exist'
elif [ ! -x "$sessions_shell" ]; then
  sessions_why='cannot be executed'
else
  case ${sessions_shell##*/} in
    zsh) "$sessions_shell" -f -c 'exit 42' ;;
    fish) "$sessions_shell" -N -c 'exit 42' ;;
    *) "$sessions_shell" -c 'exit 42' ;;
  esac </dev/null >/dev/null 2>&1
  # A wrapper around a shell may ignore its arguments: what does not end at once is one.
  if [ $? -ne 42 ]; then
    trap : INT QUIT
    sessions_seconds() {
      read -r sessions_now sessions_rest 2>/dev/null </proc/uptime || sessions_now=$(date +%s)
      sessions_now=${sessions_now%%.*}
    }
    sessions_seconds
    sessions_begun=$sessions_now
    sessions_show
    "$sessions_shell"
    sessions_code=$?
    sessions_seconds
    [ "$((sessions_now - sessions_begun))" -lt 2 ] || exit "$sessions_code"
    sessions_why="ended at once, with exit code $sessions_code"
    stty sane 2>/dev/null
    trap - INT QUIT
  fi
fi
if [ -n "$sessions_why" ]; then
  printf 'The shell %s %s, so this is /bin/sh.\n' "$sessions_shell" "$sessions_why"
  sessions_shell=/bin/sh
  export SHELL=/bin/sh
fi
sessions_become "$sessions_shell"
