package tv.exstream.schedulefile;

/// Something that is wrong with a schedule file.
///
/// @param file its name in the schedules folder
/// @param line counted from 1
/// @param column of that line, counted from 1
/// @param path where it is, such as `playout[3].pad_to_next`; entries count from 0; empty for the whole file
/// @param message what was wanted and what was found, to be read behind the path
public record Flaw(String file, int line, int column, String path, String message) {
    static Flaw at(Place place, String message) {
        return new Flaw(
                place.file(),
                place.position().line(),
                place.position().column(),
                place.path(),
                message);
    }

    /// All of it in one line.
    @Override
    public String toString() {
        return "%s, line %d, column %d: %s %s"
                .formatted(file, line, column, path.isEmpty() ? "file" : path, message);
    }
}
