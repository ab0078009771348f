package tv.exstream.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file that Windows protects with what the user signs in with (DPAPI), over PowerShell. Nobody else can open it, nor anybody on another
/// machine.
///
/// @param file what is protected
record ProtectedFile(KeyringPrograms programs, Path file) implements Keyring {
    private static final String PROGRAM = "powershell.exe";
    private static final String WANTED =
            "Windows PowerShell is needed, and the user who has protected it must be the one who opens it";

    @Override
    public Optional<String> find(String name) {
        try {
            return Files.exists(file)
                    ? Optional.of(run("Unprotect", Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw KeyReading.unusable(file, e.toString());
        }
    }

    @Override
    public void add(String name, String secret) {
        String told = run("Protect", secret);
        try {
            OwnerOnly.put(file, told.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw KeyReading.unusable(file, e.toString());
        }
    }

    private String run(String verb, String given) {
        List<String> command =
                List.of(
                        PROGRAM,
                        "-NoLogo",
                        "-NoProfile",
                        "-NonInteractive",
                        "-Command",
                        script(verb));
        KeyringAnswer answer = programs.run(command, given, WANTED);
        return Optional.of(answer)
                .filter(KeyringAnswer::isDone)
                .flatMap(KeyringAnswer::text)
                .orElseThrow(() -> programs.refused(PROGRAM, answer, WANTED));
    }

    /// Reads base64 from standard input and writes base64; without double quotes, which Windows would take for its own.
    private static String script(String verb) {
        return "$ErrorActionPreference = 'Stop'; Add-Type -AssemblyName System.Security;"
                + " $given = [Convert]::FromBase64String([Console]::In.ReadToEnd().Trim());"
                + " [Console]::Out.Write([Convert]::ToBase64String("
                + "[Security.Cryptography.ProtectedData]::"
                + verb
                + "($given, $null, 'CurrentUser')))";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
