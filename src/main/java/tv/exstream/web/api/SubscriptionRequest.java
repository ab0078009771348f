package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import tv.exstream.iptv.Rules;

/// What of a subscription is to be another one; what is left out stays.
///
/// @param followed which of the guides that the list names are read with it, counted from 1, the preferred one first; may be empty
/// @param connections how many may be open at once, channels and films together: 1 to 99; 0 leaves that to what the source says
record SubscriptionRequest(
        Optional<Rules> rules,
        Optional<Integer> guideRank,
        Optional<List<Integer>> followed,
        Optional<Integer> connections) {}
