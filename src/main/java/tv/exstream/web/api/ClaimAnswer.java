package tv.exstream.web.api;

/// Whether the server still waits for its first administrator.
///
/// @param codeWanted whether the code is needed, because the request does not come from the machine itself
public record ClaimAnswer(boolean wanted, boolean codeWanted) {}
