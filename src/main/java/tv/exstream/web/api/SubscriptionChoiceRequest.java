package tv.exstream.web.api;

import tv.exstream.iptv.StoredEntry.Choice;

/// What a person says of one entry.
record SubscriptionChoiceRequest(Choice choice) {}
