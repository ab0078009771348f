package tv.exstream.library.cloud;

import java.time.Instant;

/// A file that a drive lists.
///
/// @param key what it is known by for as long as it is the same: its path where the drive has nothing better
/// @param path from the folder of the source, with `/` between its parts and none in front
/// @param locator how the drive finds it again
/// @param size bytes; 0 when it is not said
/// @param modified the epoch when it is not said
/// @param version what the drive calls these bytes; may be empty
record DriveFile(
        String key, String path, String locator, long size, Instant modified, String version) {
    /// A key that stays when the file is moved.
    ///
    /// @param id of the drive
    static String key(String id, String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? id + path.substring(dot) : id;
    }
}
