package tv.exstream.config;

import java.util.Collection;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;

/// What is acceptable as the text of a setting, to be said in any language.
final class Wanted {
    private Wanted() {}

    static Remark plain(Word word) {
        return Remark.of(word);
    }

    /// @param examples in one text
    static Remark like(Word what, String examples) {
        return like(plain(what), examples);
    }

    static Remark like(Remark what, String examples) {
        return Remark.of(Word.LIKE, what, examples);
    }

    /// With two examples, of which the first may be several.
    static Remark like(Word what, String examples, String last) {
        return Remark.of(Word.LIKE, plain(what), Remark.of(Word.EITHER, examples, last));
    }

    static Remark emptyOr(Remark other) {
        return Remark.of(Word.EMPTY_OR, other);
    }

    static Remark listOf(Remark each) {
        return Remark.of(Word.A_LIST_OF, each);
    }

    static Remark oneOf(Collection<?> texts) {
        return Remark.of(Word.ONE_OF, texts.toString());
    }

    static Remark fromTo(int least, int most) {
        return Remark.of(Word.FROM_TO, least, most);
    }
}
