package tv.exstream.web.api;

import java.util.Optional;
import tv.exstream.iptv.Rules;

/// What of a subscription is to be another one; what is left out stays.
///
/// @param guide which of the guides that the list names is read with it, counted from 1; 0 for none
record SubscriptionRequest(
        Optional<Rules> rules, Optional<Integer> guideRank, Optional<Integer> guide) {}
