package tv.exstream.schedulefile;

/// Something that is wrong with a schedule file.
///
/// @param file its name in the schedules folder
/// @param line counted from 1
/// @param path where it is, such as `playout[3].pad_to_next`; entries count from 0; empty for the whole file
/// @param message what was wanted and what was found, to be read behind the path
public record Flaw(String file, int line, String path, String message) {
    /// All of it in one line.
    @Override
    public String toString() {
        return "%s, line %d: %s %s".formatted(file, line, path.isEmpty() ? "file" : path, message);
    }
}
