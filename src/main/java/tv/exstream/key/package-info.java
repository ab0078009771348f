/// Where the key is kept that secrets are sealed with: a file, what the server was told, or the keyring of the system.
@NullMarked
package tv.exstream.key;

import org.jspecify.annotations.NullMarked;
