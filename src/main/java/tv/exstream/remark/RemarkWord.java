package tv.exstream.remark;

import java.util.List;
import java.util.Locale;

/// What remarks are made of. Names of all are different: messages are under them.
public sealed interface RemarkWord extends Saying permits Word, Demand, Objection {
    String name();

    /// In English, with places such as `{0}`, each once.
    String pattern();

    @Override
    default int places() {
        return new EnglishPattern(pattern()).places();
    }

    @Override
    default String key() {
        return "remark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param values as many as there are places
    default String english(List<?> values) {
        return new EnglishPattern(pattern()).with(values);
    }
}
