package tv.exstream;

import java.io.IOException;
import java.net.URL;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// Keeps the parts that tests bring along out of a server that a test starts: they lie in the same packages.
final class WithoutTests extends TypeExcludeFilter {
    private static final URL TESTS =
            WithoutTests.class.getProtectionDomain().getCodeSource().getLocation();

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
        return type.getResource().getURL().toString().startsWith(TESTS.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WithoutTests;
    }

    @Override
    public int hashCode() {
        return WithoutTests.class.hashCode();
    }
}
