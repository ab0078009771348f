package tv.exstream.remark;

import java.util.List;

/// A sentence of words that every language has its own of, and of values in their places. Immutable.
public interface Worded extends Sentence {
    Saying word();

    List<Object> values();
}
