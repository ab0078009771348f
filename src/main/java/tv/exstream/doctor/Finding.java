package tv.exstream.doctor;

import java.util.Optional;

/// One thing that was looked at.
///
/// @param subject such as `ffmpeg`
/// @param detail what was found
/// @param remedy the command or step that mends it; empty when there is nothing to mend
public record Finding(Grade grade, String subject, String detail, Optional<String> remedy) {
    /// How much a finding matters.
    public enum Grade {
        /// Nothing to do.
        FINE,
        /// Something works less well than it could.
        WEAK,
        /// The server cannot do its job.
        WRONG
    }

    static Finding fine(String subject, String detail) {
        return new Finding(Grade.FINE, subject, detail, Optional.empty());
    }

    static Finding weak(String subject, String detail, String remedy) {
        return new Finding(Grade.WEAK, subject, detail, Optional.of(remedy));
    }

    static Finding wrong(String subject, String detail, String remedy) {
        return new Finding(Grade.WRONG, subject, detail, Optional.of(remedy));
    }
}
