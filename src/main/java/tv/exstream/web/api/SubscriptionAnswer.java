package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tv.exstream.iptv.EntryKind;
import tv.exstream.iptv.Rules;
import tv.exstream.iptv.ShrinkGuard;
import tv.exstream.iptv.Subscription;
import tv.exstream.json.RecordJson;
import tv.exstream.source.WebAddress;

/// What a person wants of what a source lists.
///
/// @param guideRank the place of its guide; of several that tell about a channel the one with the smallest wins
/// @param followed which of `guides` are read with the list, counted from 1, the preferred one first
/// @param connections how many may be open at once, as a person says; 0 for what the source says
/// @param guides those that the list names, in its order; of their addresses only the server, since any other part may be a secret
/// @param account what an account, or the first line of a list, says of itself; left out where it says nothing
/// @param doubted kinds of entries of which there were too few, so that none of them is gone until another reading says the same
public record SubscriptionAnswer(
        @Schema(implementation = Rules.class) JsonNode rules,
        int guideRank,
        List<Integer> followed,
        int connections,
        List<String> guides,
        Optional<Account> account,
        List<Doubt> doubted) {
    public SubscriptionAnswer {
        followed = List.copyOf(followed);
        guides = List.copyOf(guides);
        doubted = List.copyOf(doubted);
    }

    static SubscriptionAnswer of(Subscription subscription) {
        return new SubscriptionAnswer(
                RecordJson.shown(subscription.rules()),
                subscription.guideRank(),
                subscription.followed(),
                subscription.connections(),
                subscription.standing().guides().stream().map(WebAddress::toString).toList(),
                subscription.standing().account().map(Account::of),
                subscription.standing().suspicions().stream().map(Doubt::of).toList());
    }

    /// @param connections how many may be open at once; 0 when it does not say
    public record Account(String status, Optional<Instant> expires, int connections) {
        private static Account of(Subscription.Account account) {
            return new Account(account.status(), account.expires(), account.connections());
        }
    }

    /// @param entries how many there were
    public record Doubt(EntryKind kind, int entries, Instant since) {
        private static Doubt of(ShrinkGuard.Suspicion suspicion) {
            return new Doubt(suspicion.kind(), suspicion.found(), suspicion.since());
        }
    }
}
