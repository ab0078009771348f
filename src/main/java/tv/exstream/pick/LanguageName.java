package tv.exstream.pick;

import tv.exstream.media.Language;
import tv.exstream.remark.Sentence;

/// A language by the name that people call it in theirs. Immutable.
public record LanguageName(Language language) implements Sentence {
    @Override
    public String english() {
        return language.inWords();
    }

    @Override
    public boolean isQuoted() {
        return false;
    }
}
