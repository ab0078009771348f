package tv.exstream.web.api;

/// A query that may not be finished yet.
record QueryCheckRequest(String query) {}
