package tv.exstream.web.api;

/// The language in which pages speak to an account.
///
/// @param language such as `de`; empty to leave it to the browser
public record OwnLanguage(String language) {}
