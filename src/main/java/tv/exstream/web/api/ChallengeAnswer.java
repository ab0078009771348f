package tv.exstream.web.api;

/// What a device has to sign so that somebody signs in.
///
/// @param challenge in base64url; good once, for this browser and for five minutes
/// @param host of the pages that ask
public record ChallengeAnswer(String challenge, String host) {}
