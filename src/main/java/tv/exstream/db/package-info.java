/// The repositories in SQLite: jOOQ over a schema that Flyway migrates.
@NullMarked
package tv.exstream.db;

import org.jspecify.annotations.NullMarked;
