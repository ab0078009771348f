package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import tv.exstream.process.PatientCalls;

/// How the watch of folders reaches disks. Thread-safe.
///
/// @param calls to disks that may not answer
/// @param remote how systems call disks whose changes by others are not told
/// @param most folders that are watched
record Disks(Folders folders, PatientCalls calls, Set<String> remote, int most) {
    /// Arbitrary: as many cost some 20 MB of the kernel's memory, and older systems allow 8,192 in all.
    private static final int MOST = 20_000;

    private static final Set<String> REMOTE =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "davfs");

    Disks {
        remote = Set.copyOf(remote);
    }

    /// With calls of their own: those that hang here take no room from those of scans.
    static Disks patient() {
        var calls = new PatientCalls(LocalScanner.PATIENCE);
        return new Disks(new FolderReader(calls), calls, REMOTE, MOST);
    }

    /// Whether a folder is on a disk whose changes by others are not told. Without patience.
    boolean isRemote(Path folder) throws IOException {
        String type = Files.getFileStore(folder).type();
        return remote.contains(type) || type.startsWith("fuse.");
    }
}
