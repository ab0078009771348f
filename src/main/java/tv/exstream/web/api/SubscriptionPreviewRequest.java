package tv.exstream.web.api;

import tv.exstream.iptv.Rules;

/// Rules to try on what a source lists.
record SubscriptionPreviewRequest(Rules rules) {}
