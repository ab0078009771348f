package tv.exstream.web.api;

/// What is to be read by a phone.
///
/// @param text at most 400 characters, such as an address
public record QrRequest(String text) {}
