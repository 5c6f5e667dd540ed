package dev.irori.tests.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;

/** HAPI's validator over R4, our own definitions and, where the reference folder has it, JP Core. */
public final class Profiles {
    private static final FhirContext R4 = FhirContext.forR4Cached();

    private final FhirValidator validator;

    private Profiles(PrePopulatedValidationSupport own) {
        UnknownCodeSystemWarningValidationSupport national = new UnknownCodeSystemWarningValidationSupport(R4);
        national.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                own,
                new CommonCodeSystemsTerminologyService(R4),
                national,
                new InMemoryTerminologyServerValidationSupport(R4),
                new SnapshotGeneratingValidationSupport(R4));
        validator = R4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /** R4 and our own definitions, which need nothing but the repository. */
    static Profiles r4() {
        return new Profiles(ownDefinitions());
    }

    /** The same, and the JP Core package of the reference folder. */
    public static Profiles jpCore(Path shared) {
        PrePopulatedValidationSupport all = ownDefinitions();
        load(shared.resolve("data/fhir-packages/jp-core.r4-1.1.2-url.tgz"), all);
        return new Profiles(all);
    }

    /** What is wrong with a resource, by the profiles it claims; warnings are for people. */
    public List<String> errors(Resource resource) {
        return validator.validateWithResult((IBaseResource) resource).getMessages().stream()
                .filter(it -> it.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(Profiles::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private static PrePopulatedValidationSupport ownDefinitions() {
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(R4);
        try (Stream<Path> files = Files.list(Path.of("..", "..", "ig", "input", "resources"))) {
            files.filter(it -> it.toString().endsWith(".json")).sorted().forEach(it -> add(read(it), own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return own;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Path tgz, PrePopulatedValidationSupport support) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(tgz));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isDefinition(entry.getName())) {
                    add(new String(tar.readAllBytes(), StandardCharsets.UTF_8), support);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDefinition(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.startsWith("StructureDefinition-")
                || file.startsWith("ValueSet-")
                || file.startsWith("CodeSystem-");
    }

    /** A code system without content would turn every code of it into an error; unknown, it is a warning. */
    private static void add(String json, PrePopulatedValidationSupport support) {
        IBaseResource resource = R4.newJsonParser()
                .setParserErrorHandler(new LenientErrorHandler(false))
                .parseResource(json);
        boolean empty = resource instanceof CodeSystem it && it.getConcept().isEmpty();
        if (resource instanceof MetadataResource && !empty) {
            support.addResource(resource);
        }
    }
}
