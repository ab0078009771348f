/// Videos of YouTube, looked up by yt-dlp as a program of its own.
@NullMarked
package tv.exstream.library.youtube;

import org.jspecify.annotations.NullMarked;
