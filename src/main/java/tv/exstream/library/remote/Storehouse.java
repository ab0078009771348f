package tv.exstream.library.remote;

import java.time.InstantSource;
import tv.exstream.library.Prober;
import tv.exstream.source.RemoteFiles;
import tv.exstream.source.Sources;

/// Where readings of sources keep what they find.
///
/// @param pending what is looked into and not stored yet
/// @param leases whoever reads a file has one
/// @param prober looks into files of sources as well as of this machine
record Storehouse(
        Sources sources,
        RemoteFiles files,
        PendingFiles pending,
        FileLeases leases,
        Prober prober,
        InstantSource clock) {}
