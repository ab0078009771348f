package tv.exstream.guide;

import java.util.function.Supplier;
import tv.exstream.media.MediaItems;

/// What is known of items as they are now, for all who read a guide. Thread-safe.
final class FreshOutlines {
    private final MediaItems items;
    private final Supplier<GuideRules> rules;

    /// Replaced when an item or a rule changes; two requests at that moment may each make one.
    private volatile Outlines outlines;

    FreshOutlines(MediaItems items, Supplier<GuideRules> rules) {
        this.items = items;
        this.rules = rules;
        this.outlines = new Outlines(items, rules.get(), items.version());
    }

    GuideRules rules() {
        return rules.get();
    }

    /// The version of the items.
    long version() {
        return items.version();
    }

    Outlines now() {
        Outlines present = outlines;
        long version = items.version();
        GuideRules now = rules.get();
        if (present.version() != version || !present.rules().equals(now)) {
            present = new Outlines(items, now, version);
            outlines = present;
        }
        return present;
    }
}
