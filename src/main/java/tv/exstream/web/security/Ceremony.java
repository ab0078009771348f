package tv.exstream.web.security;

/// What a device is asked for, and by which pages.
///
/// @param challenge in base64url
record Ceremony(RelyingParty party, String challenge) {}
