package tv.exstream.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.playout.Clips;

/// Hides clips that are too short for an entry: they belong to the programme before them, or to the one after them when there is
/// none. Where so many follow each other that they are what the channel shows, each is listed. Used once and owned by one
/// thread.
final class ShortClips implements Consumer<Draft> {
    private final Clips rule;
    private final Consumer<Draft> each;

    /// Clips after `before`, of which it is not yet known whether they are many.
    private final List<Draft> clips = new ArrayList<>();

    private @Nullable Draft before;
    private boolean many;
    private Instant reached = Instant.MIN;

    ShortClips(Duration shortest, Consumer<Draft> each) {
        rule = new Clips(shortest);
        this.each = each;
    }

    @Override
    public void accept(Draft draft) {
        if (!draft.start().equals(reached)) {
            finish();
        }
        reached = draft.finish();
        if (!draft.isOneOf(rule)) {
            addProgramme(draft);
        } else if (many) {
            each.accept(draft);
        } else {
            addClip(draft);
        }
    }

    /// Hands on what is held back.
    void finish() {
        Draft programme = before;
        if (programme == null) {
            clips.forEach(each);
        } else {
            each.accept(clips.isEmpty() ? programme : programme.until(clips.getLast().finish()));
        }
        forget();
    }

    private void addProgramme(Draft programme) {
        if (before == null && !clips.isEmpty()) {
            Instant start = clips.getFirst().start();
            forget();
            before = programme.from(start);
        } else {
            finish();
            before = programme;
        }
    }

    private void addClip(Draft clip) {
        clips.add(clip);
        if (rule.areMany(clips.getFirst().start(), clip.finish())) {
            if (before != null) {
                each.accept(before);
            }
            clips.forEach(each);
            forget();
            many = true;
        }
    }

    private void forget() {
        before = null;
        clips.clear();
        many = false;
    }
}
