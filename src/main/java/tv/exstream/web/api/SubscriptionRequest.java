package tv.exstream.web.api;

import java.util.Optional;
import tv.exstream.iptv.Rules;

/// What of a subscription is to be another one; what is left out stays.
record SubscriptionRequest(Optional<Rules> rules, Optional<Integer> guideRank) {}
