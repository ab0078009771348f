package tv.exstream.library.server;

import tv.exstream.library.remote.Changes;
import tv.exstream.source.Secrets;

/// What is known of sources besides themselves.
///
/// @param changes what servers have told of
public record Known(Secrets secrets, Changes changes) {}
