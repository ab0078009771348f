package tv.exstream.library.sample;

import java.nio.file.Path;
import java.util.Optional;

/// How text is written on the pictures. Immutable.
///
/// @param option what ffmpeg's `drawtext` is told about the font
/// @param isWritten false where ffmpeg cannot write; then only the band tells clips apart
public record Lettering(String option, boolean isWritten) {
    public static final Lettering OMITTED = new Lettering("", false);

    /// In whatever font the system has; some builds of ffmpeg find none.
    public static final Lettering OF_THE_SYSTEM = new Lettering("", true);

    /// @param font a TrueType file whose path needs no escaping; the system chooses when there is none
    public static Lettering in(Optional<Path> font) {
        return font.map(Path::toString)
                .filter(path -> path.matches("[A-Za-z0-9/._-]+"))
                .map(path -> new Lettering("fontfile=" + path + ":", true))
                .orElse(OF_THE_SYSTEM);
    }
}
