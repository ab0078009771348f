package tv.exstream.schedule;

import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;

/// Who has a cursor alone. What it is called is part of the names of its cursors, so it must not change.
public enum Owner {
    SLOT(" in slot ", Word.IN_SLOT),
    /// Slots that go on with one another.
    SLOTS(" in slots of ", Word.IN_SLOTS),
    BLOCK(" in block ", Word.IN_BLOCK);

    private final String between;
    private final Word word;

    Owner(String between, Word word) {
        this.between = between;
        this.word = word;
    }

    /// What the name of a cursor ends with.
    String ending(String name) {
        return between + name;
    }

    /// A cursor by the end of its name; empty when that does not say an owner.
    ///
    /// @param source what it goes through
    static Optional<Remark> said(Remark source, String ending) {
        return Stream.of(values())
                .filter(owner -> ending.startsWith(owner.between))
                .map(
                        owner ->
                                Remark.of(
                                        owner.word,
                                        source,
                                        ending.substring(owner.between.length())))
                .findFirst();
    }
}
