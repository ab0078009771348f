package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import tv.exstream.ffmpeg.Conformance;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.process.Ending;
import tv.exstream.remark.KeptWord;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Sentence;
import tv.exstream.rendition.Refusal;

/// A notion that other parts of the program have a constant for, to be said in any language: its words are the message `term.KIND.NAME`, or
/// those of a remark. Immutable.
///
/// @param values the same in every language, and what is said within
public record Term(String key, List<Object> values) implements Sentence, MessageSourceResolvable {
    /// Of all keys.
    public static final String BEGINNING = "term.";

    public Term {
        values = List.copyOf(values);
    }

    static Term of(FailureCause cause) {
        return of("failure", cause, List.of());
    }

    static Term of(Refusal refusal) {
        return of("refusal", refusal, List.of());
    }

    static Term of(Conformance.Encode encode) {
        return of("misfit", encode.misfit(), encode.found());
    }

    static Term of(Ending ending) {
        return of("ended", ending.why(), ending.values());
    }

    /// @param remark without times
    static Term of(Remark remark) {
        return new Term(remark.word().key(), remark.values().stream().map(Term::within).toList());
    }

    /// Numbers are told without marks between their digits.
    private static Object within(Object value) {
        return value instanceof Remark remark ? of(remark) : value.toString();
    }

    /// @param deep how many reasons are told within it
    static Term of(KeptWord.Told told, int deep) {
        List<Object> values = new ArrayList<>();
        for (int place = 0; place < told.values().size(); place++) {
            String value = told.values().get(place);
            values.add(told.word().isReason(place) ? Said.reason(value, deep) : value);
        }
        return of("kept", told.word(), values);
    }

    private static Term of(String kind, Enum<?> constant, List<?> values) {
        String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Term(BEGINNING + kind + "." + name, List.copyOf(values));
    }

    @Override
    public String english() {
        return Said.WORDS.getMessage(this, Locale.ENGLISH);
    }

    @Override
    public boolean isQuoted() {
        return false;
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }
}
