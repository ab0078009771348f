package tv.exstream.pick;

import java.util.List;
import tv.exstream.remark.Worded;

/// Why a stream is taken or not, or what it has points for. Programs are told it in English, pages say it in their language. Immutable.
///
/// @param values numbers, texts that are the same in every language, languages, and reasons within
public record Reason(PickWord word, List<Object> values) implements Worded {
    public Reason {
        values = word.checked(values);
    }

    public static Reason of(PickWord word, Object... values) {
        return new Reason(word, List.of(values));
    }

    @Override
    public boolean isQuoted() {
        return false;
    }

    @Override
    public String english() {
        return word.english(values);
    }

    @Override
    public String toString() {
        return english();
    }
}
