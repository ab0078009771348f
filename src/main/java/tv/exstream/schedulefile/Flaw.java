package tv.exstream.schedulefile;

import java.util.function.Function;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;

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

    /// The same with the message in other words.
    ///
    /// @param words says it in a language
    public Flaw in(Function<Remark, String> words) {
        return new Flaw(file, line, column, path, words.apply(Remark.told(message)));
    }

    /// All of it in one line, to be said in any language.
    public Remark remark() {
        Remark what = Remark.told(message);
        return path.isEmpty()
                ? Remark.of(Word.FLAW_OF_FILE, file, line, column, what)
                : Remark.of(Word.FLAW_AT, file, line, column, path, what);
    }

    /// All of it in one line.
    @Override
    public String toString() {
        return remark().english();
    }
}
