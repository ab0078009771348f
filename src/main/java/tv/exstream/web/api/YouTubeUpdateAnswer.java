package tv.exstream.web.api;

/// @param said what the program says of its update
/// @param program as it is by now
record YouTubeUpdateAnswer(String said, YouTubeAnswer program) {}
