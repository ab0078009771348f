package tv.exstream.iptv;

import java.util.List;
import java.util.Optional;

/// Changes of one thing each.
public final class SubscriptionChanges {
    private static final SubscriptionChange NOTHING =
            new SubscriptionChange(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private SubscriptionChanges() {}

    public static SubscriptionChange rules(Rules rules) {
        return new SubscriptionChange(
                Optional.of(rules), NOTHING.guideRank(), NOTHING.followed(), NOTHING.connections());
    }

    /// @param numbers of the guides that a list names
    public static SubscriptionChange followed(List<Integer> numbers) {
        return new SubscriptionChange(
                NOTHING.rules(), NOTHING.guideRank(), Optional.of(numbers), NOTHING.connections());
    }

    public static SubscriptionChange connections(int most) {
        return new SubscriptionChange(
                NOTHING.rules(), NOTHING.guideRank(), NOTHING.followed(), Optional.of(most));
    }
}
