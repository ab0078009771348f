package tv.exstream.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// A program of a keyring as its manual says it behaves, in a folder of its own, which writes down how it was called.
public final class StandIn {
    /// `secret-tool` of libsecret: 1 without a word where there is nothing; what is stored is read to the end of standard input.
    public static final String SECRET_TOOL =
            """
            case $1 in
                lookup) [ -f "$KEPT" ] || exit 1; cat "$KEPT" ;;
                store) cat >"$KEPT" ;;
            esac
            """;

    /// `security` of macOS: 44 where there is nothing; with -i it takes commands from standard input. It splits them as a shell does, as far
    /// as quotes and backslashes go.
    static final String SECURITY =
            """
            if [ "$1" = -i ]; then
                read -r line
                eval "set -- $line"
                echo "told $*" >>"$CALLS"
                [ "$1 $2 $3 $4 $6" = "add-generic-password -s exstreamtv -a -w" ] || exit 2
                [ ! -f "$KEPT" ] || exit 45
                printf %s "$5" >"$KEPT.name"
                printf %s "$7" >"$KEPT"
                exit 0
            fi
            [ "$1 $2 $3 $4 $6" = "find-generic-password -s exstreamtv -a -w" ] || exit 2
            [ "$(cat "$KEPT.name" 2>/dev/null)" = "$5" ] || {
                echo "security: SecKeychainSearchCopyNext: The specified item could not be found in the keychain." >&2
                exit 44
            }
            cat "$KEPT"
            echo
            """;

    /// PowerShell, with a protection that everybody can undo.
    static final String POWERSHELL =
            """
            case $* in
                *"::Protect("*) tr A-Za-z N-ZA-Mn-za-m ;;
                *"::Unprotect("*) tr A-Za-z N-ZA-Mn-za-m ;;
                *) exit 1 ;;
            esac
            """;

    private final Path folder;

    /// @param script what it does, for a shell
    public StandIn(Path folder, String program, String script) {
        this.folder = folder;
        try {
            Path file = Files.createDirectories(folder.resolve("bin")).resolve(program);
            Files.writeString(
                    file, "#!/bin/sh\necho \"$*\" >>\"$CALLS\"\nenv >\"$CALLS.env\"\n" + script);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of a server that finds it, and that was told a key.
    public Map<String, String> environment() {
        return Map.of(
                "PATH",
                folder.resolve("bin") + ":/usr/bin:/bin",
                "CALLS",
                folder.resolve("calls").toString(),
                "KEPT",
                kept().toString(),
                "DBUS_SESSION_BUS_ADDRESS",
                "unix:path=/run/bus");
    }

    /// What it keeps.
    public Path kept() {
        return folder.resolve("kept");
    }

    /// How it was called: everything that others can see of it.
    public String calls() {
        return text("calls");
    }

    /// What it last knew of the surroundings.
    String surroundings() {
        return text("calls.env");
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
