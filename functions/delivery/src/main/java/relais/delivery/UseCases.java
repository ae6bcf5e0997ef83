package relais.delivery;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.casework.DownloadAttachment;
import relais.domain.casework.FindCase;
import relais.domain.casework.MigrateCases;
import relais.domain.casework.RecordAccess;
import relais.domain.diagnosis.Diagnose;
import relais.domain.event.ChangeEvent;
import relais.domain.event.DeleteEvent;
import relais.domain.event.FindEvent;
import relais.domain.event.PostEvent;
import relais.domain.folder.MoveCase;
import relais.domain.retention.ListFilesToPurge;
import relais.domain.retention.NoteFilesPurged;

/** The use cases of both sides of a case. Micronaut gives each the ports that its constructor takes. */
@ClassImport(
        classes = {
            ChangeEvent.class,
            DeleteEvent.class,
            Diagnose.class,
            DownloadAttachment.class,
            FindCase.class,
            FindEvent.class,
            ListFilesToPurge.class,
            MigrateCases.class,
            MoveCase.class,
            NoteFilesPurged.class,
            PostEvent.class,
            RecordAccess.class
        },
        annotate = Singleton.class)
interface UseCases {}
