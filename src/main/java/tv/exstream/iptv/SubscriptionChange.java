package tv.exstream.iptv;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// What of a subscription is to be another one; what is left out stays.
///
/// @param followed which of the guides that the list names are read with it, counted from 1, the preferred one first; may be empty
/// @param connections how many may be open at once, channels and films together: 1 to 99; 0 leaves that to what the source says
public record SubscriptionChange(
        Optional<Rules> rules,
        Optional<Integer> guideRank,
        Optional<List<Integer>> followed,
        Optional<Integer> connections) {
    /// What would say of a subscription what it is.
    public static SubscriptionChange of(Subscription known) {
        return new SubscriptionChange(
                Optional.of(known.rules()),
                Optional.of(known.guideRank()),
                Optional.of(known.followed()),
                Optional.of(known.connections()));
    }

    /// What leads from a subscription to one of this kind, in which what is left out is as usual: what stays is not said again.
    public SubscriptionChange from(Subscription known) {
        Subscription usual = Subscription.USUAL;
        return new SubscriptionChange(
                other(rules.orElse(usual.rules()), known.rules()),
                other(guideRank.orElse(usual.guideRank()), known.guideRank()),
                other(followed.orElse(usual.followed()), known.followed()),
                other(connections.orElse(usual.connections()), known.connections()));
    }

    private static <T> Optional<T> other(T wanted, T known) {
        return Optional.of(wanted).filter(each -> !each.equals(known));
    }

    /// The subscription with all of it.
    ///
    /// @throws ProblemException INVALID_VALUE when something of it is not acceptable
    public Subscription appliedTo(Subscription known) {
        followed.ifPresent(numbers -> requireNamed(numbers, known.standing().guides().size()));
        return new Subscription(
                rules.orElse(known.rules()),
                guideRank.orElse(known.guideRank()),
                followed.orElse(known.followed()),
                connections.orElse(known.connections()),
                known.standing());
    }

    private static void requireNamed(List<Integer> numbers, int named) {
        for (int number : numbers) {
            if (number < 1 || number > named) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        Remark.of(Demand.FOLLOWED_WRONG, "followed", named, number));
            }
        }
        if (Set.copyOf(numbers).size() < numbers.size()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.FOLLOWED_TWICE, "followed", numbers.toString()));
        }
    }
}
