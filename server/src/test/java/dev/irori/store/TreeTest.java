package dev.irori.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.irori.kernel.FileFault;
import dev.irori.kernel.NameFault;
import dev.irori.kernel.Outcome;
import dev.irori.kernel.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
    @TempDir
    Path root;

    private Path put(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }

    private static final class Seen implements Tree.Visitor {
        final List<Tree.Patient> patients = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        Consumer<Tree.Patient> then = patient -> {};

        @Override
        public void patient(Tree.Patient patient) {
            patients.add(patient);
            then.accept(patient);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        List<String> files() {
            return patients.stream()
                    .flatMap(patient -> patient.files().stream())
                    .map(TreeFile::path)
                    .toList();
        }

        List<String> codes() {
            return problems.stream()
                    .map(problem -> problem.code() + " " + problem.subject())
                    .toList();
        }
    }

    private Seen walk(Root.Shape shape) {
        Seen seen = new Seen();
        try (Tree tree = Tree.open(root.toString()).orThrow()) {
            tree.walk(shape, true, seen);
        }
        return seen;
    }

    private FileFault refusal(String path) {
        try (Tree tree = Tree.open(root.toString()).orThrow()) {
            return (FileFault) tree.read(path).failure().orElseThrow().fault();
        }
    }

    private static void fifo(Path path) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor())
                .isZero();
    }

    @Test
    void walksInOrderAndReadsWhatItFinds() throws IOException {
        List<String> written = List.of(
                "000/001/0000012345/-/ADT-00/a",
                "000/001/0000012345/20240510/OML-11/a",
                "000/001/0000012345/20240510/OML-11/b",
                "000/002/0000022345/20240510/OMP-01/a");
        for (String path : written) {
            put(path);
        }
        Seen seen = walk(Root.Shape.STANDARD);
        assertThat(seen.files()).isEqualTo(written);
        assertThat(seen.patients).extracting(Tree.Patient::name).containsExactly("0000012345", "0000022345");
        assertThat(seen.problems).isEmpty();
        try (Tree tree = Tree.open(root.toString()).orThrow();
                TreeReader reader = tree.reader()) {
            for (Tree.Patient patient : seen.patients) {
                for (TreeFile file : patient.files()) {
                    assertThat(reader.read(file).map(String::new)).isEqualTo(Outcome.ok(file.path()));
                }
            }
        }
    }

    @Test
    void shortNumbersLieWhereFileSystemsCollapseThem() throws IOException {
        put("12/12/20240510/OML-11/a");
        put("123/4/1234/-/ADT-00/a");
        put("202/202/20220210/20240510/OML-11/a");
        put("777/777/20240510/OML-11/a");
        put("777/777/7777770001/20240511/OML-11/a");
        Seen seen = walk(Root.Shape.STANDARD);
        assertThat(seen.patients)
                .extracting(Tree.Patient::name)
                .containsExactly("12", "1234", "20220210", "7777770001", "777");
        assertThat(seen.files()).hasSize(5).contains("777/777/20240510/OML-11/a", "202/202/20220210/20240510/OML-11/a");
        assertThat(seen.problems).isEmpty();
    }

    @Test
    void documentsOfExtendedStorageAreFoldersOrPlainFiles() throws IOException {
        put("000/001/0000012345/20240510/L-JSPEED^^99ZL01/old_flat_document");
        put("000/001/0000012345/20240510/^経過記録^^11506-3^経過記録^LN/content/main_document.xml");
        put("000/001/0000012345/20240510/^経過記録^^11506-3^経過記録^LN/content/style.xsl");
        assertThat(walk(Root.Shape.EXTENDED).files())
                .containsExactly(
                        "000/001/0000012345/20240510/L-JSPEED^^99ZL01/old_flat_document",
                        "000/001/0000012345/20240510/^経過記録^^11506-3^経過記録^LN/content/main_document.xml",
                        "000/001/0000012345/20240510/^経過記録^^11506-3^経過記録^LN/content/style.xsl");
    }

    @Test
    void aTransactionLogIsWalkedYearByYear() throws IOException {
        put("2024/TR_20240510000000000_00001.DAT");
        put("2025/TR_20250510000000000_00001.DAT");
        Seen seen = walk(Root.Shape.TRANSACTION);
        assertThat(seen.patients).extracting(Tree.Patient::path).containsExactly("2024", "2025");
        assertThat(seen.files())
                .containsExactly("2024/TR_20240510000000000_00001.DAT", "2025/TR_20250510000000000_00001.DAT");
    }

    @Test
    void whateverIsInTheWayCostsItselfOnly(@TempDir Path outside) throws Exception {
        Files.createDirectories(outside.resolve("20240510/OML-11"));
        put("000/001/0000012345/20240510/OML-11/a");
        put("readme.txt");
        Files.createSymbolicLink(root.resolve("000/002"), outside);
        Files.createSymbolicLink(root.resolve("000/001/0000012345/20240511"), outside.resolve("20240510"));
        fifo(root.resolve("000/001/0000012345/20240510/OML-12"));
        Seen seen = walk(Root.Shape.STANDARD);
        assertThat(seen.files()).containsExactly("000/001/0000012345/20240510/OML-11/a");
        assertThat(seen.codes())
                .containsExactly(
                        "file.special 000/001/0000012345/20240510/OML-12",
                        "file.outside 000/001/0000012345/20240511",
                        "file.outside 000/002",
                        NameFault.DEPTH.code() + " readme.txt");
    }

    @Test
    void aFolderThatVanishesDuringTheWalkIsAProblemAndTheRestGoesOn() throws IOException {
        put("000/001/0000010000/20240510/OML-11/a");
        put("000/001/0000020000/20240510/OML-11/a");
        put("000/001/0000030000/20240510/OML-11/a");
        Seen seen = new Seen();
        seen.then = patient -> remove("000/001/0000020000");
        try (Tree tree = Tree.open(root.toString()).orThrow()) {
            tree.walk(Root.Shape.STANDARD, true, seen);
        }
        assertThat(seen.patients).extracting(Tree.Patient::name).containsExactly("0000010000", "0000030000");
        assertThat(seen.codes()).containsExactly("file.missing 000/001/0000020000");
    }

    @Test
    void aFileThatVanishesBeforeItIsReadIsMissing() throws IOException {
        put("000/001/0000010000/20240510/OML-11/a");
        put("000/001/0000010000/20240510/OML-11/b");
        TreeFile gone = walk(Root.Shape.STANDARD).patients.get(0).files().get(0);
        try (Tree tree = Tree.open(root.toString()).orThrow();
                TreeReader reader = tree.reader()) {
            assertThat(reader.read(gone).failure()).isEmpty();
            Files.delete(root.resolve(gone.path()));
            assertThat(reader.read(gone).failure()).contains(new Problem.Unreadable(FileFault.MISSING, gone.path()));
        }
    }

    @Test
    void nothingOutsideTheRootIsReached(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(root.resolve("file"), secret);
        Files.createSymbolicLink(root.resolve("folder"), outside);
        Path relative = root.toRealPath().relativize(secret.toRealPath());
        assertThat(refusal(relative.toString())).isEqualTo(FileFault.OUTSIDE);
        assertThat(refusal(secret.toString())).isEqualTo(FileFault.OUTSIDE);
        assertThat(refusal("file")).isEqualTo(FileFault.OUTSIDE);
        assertThat(refusal("folder/secret")).isEqualTo(FileFault.OUTSIDE);
        assertThat(refusal(".")).isEqualTo(FileFault.OUTSIDE);
        assertThat(refusal("")).isEqualTo(FileFault.OUTSIDE);
    }

    @Test
    void onlyRegularFilesOfBearableSizeAreRead() throws Exception {
        Files.createDirectory(root.resolve("folder"));
        fifo(root.resolve("fifo"));
        try (RandomAccessFile huge = new RandomAccessFile(root.resolve("huge").toFile(), "rw")) {
            huge.setLength(Tree.LARGEST_FILE + 1L);
        }
        assertThat(refusal("folder")).isEqualTo(FileFault.SPECIAL);
        assertThat(refusal("fifo")).isEqualTo(FileFault.SPECIAL);
        assertThat(refusal("fifo/inside")).isEqualTo(FileFault.SPECIAL);
        assertThat(refusal("huge")).isEqualTo(FileFault.TOO_LARGE);
        assertThat(refusal("absent")).isEqualTo(FileFault.MISSING);
        assertThat(Tree.open(root.resolve("absent").toString())
                        .failure()
                        .orElseThrow()
                        .fault())
                .isEqualTo(FileFault.MISSING);
        assertThat(Tree.open(root.resolve("fifo").toString()).failure()).isPresent();
    }

    @Test
    void aNameInAnotherCharsetCanStillBeOpened() throws Exception {
        Path folder = Files.createDirectories(root.resolve("000/001/0000010000/20240510/OML-11"));
        String cp932 = "printf content > '" + folder + "/'$(printf '\\223\\372')";
        assertThat(new ProcessBuilder("sh", "-c", cp932).start().waitFor()).isZero();
        TreeFile file = walk(Root.Shape.STANDARD).patients.get(0).files().get(0);
        try (Tree tree = Tree.open(root.toString()).orThrow();
                TreeReader reader = tree.reader()) {
            assertThat(reader.read(file).map(String::new)).isEqualTo(Outcome.ok("content"));
        }
    }

    @Test
    void findsTheStoresBelowAFolderAndTheRootAboveAFile() throws IOException {
        put("1311234567/std/000/001/0000012345/20240510/OML-11/a");
        put("1311234567/ext/000/001/0000012345/20240510/L-X^^99/content/main_document.pdf");
        put("1311234567/trs/2024/TR_20240510000000000_00001.DAT");
        put("1311234568/std/12/12/20240510/OML-11/a");
        Path hospital = root.resolve("1311234567");
        assertThat(Tree.locate(root.toString()).orThrow())
                .extracting(place -> Path.of(place.root()).getFileName() + " " + place.shape())
                .containsExactly("ext EXTENDED", "std STANDARD", "trs TRANSACTION", "std STANDARD");
        String one =
                hospital.resolve("std/000/001/0000012345/20240510/OML-11/a").toString();
        Tree.Place place = Tree.locate(one).orThrow().get(0);
        assertThat(place.root()).isEqualTo(hospital.resolve("std").toString());
        assertThat(place.only()).contains("000/001/0000012345/20240510/OML-11/a");
        String stray =
                hospital.resolve("trs/2024/TR_20240510000000000_00001.DAT").toString();
        assertThat(Tree.locate(stray).orThrow().get(0).only()).contains("TR_20240510000000000_00001.DAT");
        assertThat(Tree.locate(root.resolve("absent").toString()).failure()).isPresent();
    }

    private void remove(String path) {
        try {
            NewTree.delete(root.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
