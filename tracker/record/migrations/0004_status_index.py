from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0003_search'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='pledge',
            index=models.Index(fields=['status', 'sequence', 'superseded_by', 'made_on', 'due_on', 'pace_first', 'data_due_on', 'past_due_on', 'pace_past_due'], name='pledge_by_status'),
        ),
    ]
