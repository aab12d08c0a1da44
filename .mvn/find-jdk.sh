# Sourced by mvnw. Stowage needs a JDK of 21 or newer; the `java` of a desk is often older while a newer one lies beside it.
# An own JAVA_HOME is respected; without one the usual places are looked through.
stowage_java_major() {
  "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
}
if [ -z "${JAVA_HOME-}" ]; then
  set +f # mvnw switched globbing off
  stowage_found=$(command -v java || :)
  if [ -z "$stowage_found" ] || [ "$(stowage_java_major "$stowage_found")" -lt 21 ] || ! command -v javac >/dev/null; then
    for stowage_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      if [ -x "$stowage_home/bin/javac" ] && [ "$(stowage_java_major "$stowage_home/bin/java")" -ge 21 ]; then
        JAVA_HOME=$stowage_home
        export JAVA_HOME
      fi
    done
    if [ -z "${JAVA_HOME-}" ]; then
      echo "Stowage needs a JDK of version 21 or newer and found none: install one (for example from https://adoptium.net) or set JAVA_HOME." >&2
      exit 1
    fi
  fi
  unset stowage_found stowage_home
  set -f
fi
